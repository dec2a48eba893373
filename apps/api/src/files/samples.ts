import type { FileKind } from './kind.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(64, 0x11),
  Buffer.from('ffd9', 'hex'),
]);
const pdf = Buffer.from(
  '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n',
  'latin1',
);

/** The smallest true file of each kind, for tests. */
export const samples: Record<FileKind, readonly Buffer[]> = {
  pdf: [pdf],
  png: [png],
  jpeg: [jpeg],
  dxf: [
    Buffer.from('  0\r\nSECTION\r\n  2\r\nHEADER\r\n  0\r\nENDSEC\r\n  0\r\nEOF\r\n'),
    Buffer.from('999\nmade by hand\n0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n'),
    Buffer.from('AutoCAD Binary DXF\r\n\u001a\u0000\u0000SECTION\u0000', 'latin1'),
  ],
  dwg: [Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(120)])],
  step: [Buffer.from("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nENDSEC;\nEND-ISO-10303-21;\n")],
  iges: [Buffer.from(`${'Part'.padEnd(72)}S      1\n${'1H,,1H;'.padEnd(72)}G      1\n`)],
  stl: [
    binaryStl(),
    Buffer.from('solid ring\n  facet normal 0 0 1\n    outer loop\n    endloop\n  endfacet\nendsolid ring\n'),
  ],
};

function binaryStl(): Buffer {
  const bytes = Buffer.alloc(84 + 2 * 50);
  bytes.writeUInt32LE(2, 80);
  return bytes;
}
