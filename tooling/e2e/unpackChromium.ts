// Run as a process of its own, because the package unpacks into os.tmpdir() and looks that up at every call:
// only another environment can send it elsewhere without moving the caller's temporary folder as well.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const archives = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin');

for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
  await inflate(join(archives, name));
}
