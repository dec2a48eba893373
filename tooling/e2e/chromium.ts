import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));

/** What it takes to start the browser: its program, our arguments, and the environment it finds its libraries by. */
export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * The Chromium that came with the npm install, unpacked on first use with the system libraries and the fonts
 * that the package brings, so that a machine with Node and nothing else can run the browser stories.
 * `CHROMIUM_PATH` names another one, which then uses the system's own libraries.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH'];
  const home = process.env['HOME'] ?? tmpdir();
  const path = process.env['PATH'] ?? '/usr/bin:/bin';
  if (named !== undefined && named !== '')
    return { executablePath: named, args, env: { HOME: home, PATH: path } };
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      HOME: home,
      PATH: path,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      // Only the package's fonts: a picture taken on one machine is the picture taken on another.
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

// The package's own arguments run everything in one process (a second context crashes it) and switch web security
// off, which would make every test of a header or an origin worthless. Containers have no user namespaces (no
// sandbox) and a /dev/shm of 64 MB, too small for a long page.
const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--font-render-hinting=none',
];

async function unpacked(): Promise<string> {
  const cache = join(here, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${await packageVersion()}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  // Several test files may start at once: each unpacks beside, the first rename wins, nobody runs half a program.
  const staging = await mkdtemp(`${folder}-`);
  try {
    await execute(process.execPath, [join(here, 'unpackChromium.ts')], {
      env: { ...process.env, TMPDIR: staging },
    });
    await writeFile(join(staging, 'fonts.conf'), fontsConf(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function packageVersion(): Promise<string> {
  const path = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../package.json');
  const manifest: { version: string } = JSON.parse(await readFile(path, 'utf8'));
  return manifest.version;
}

function fontsConf(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}
