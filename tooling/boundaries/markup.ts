/**
 * Imports that neither guard reads: in the markup of a component, and those whose name is a template.
 * Returns them as written; a literal `import('…')` in script is the guards' own work.
 */
export function unseenImports(path: string, source: string): string[] {
  const templates = source.match(/\bimport\(\s*`[^)]*\)?/g) ?? [];
  if (!path.endsWith('.svelte')) return templates;
  const markup = source.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return [...templates, ...(markup.match(/\bimport\(\s*['"][^)]*\)?/g) ?? [])];
}
