import { m } from '@sebino/messages/m';

/** The tools in the order of their page: where each lives, its words, and the product whose figure stands for it. */
export const tools = [
  { path: 'tools/callout', title: m.tool_callout_name, text: m.tool_callout_text, figure: 'x-ring' },
  { path: 'tools/o-ring', title: m.tool_oring_name, text: m.tool_oring_text, figure: 'o-ring' },
  { path: 'tools/tolerance', title: m.tool_tolerance_name, text: m.tool_tolerance_text, figure: 'bushing' },
  {
    path: 'tools/compatibility',
    title: m.tool_compatibility_name,
    text: m.tool_compatibility_text,
    figure: 'flat-gasket',
  },
  { path: 'materials', title: m.tool_material_name, text: m.tool_material_text, figure: 'bellows' },
  { path: 'glossary', title: m.tool_glossary_name, text: m.tool_glossary_text, figure: 'kit' },
] as const;
