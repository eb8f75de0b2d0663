import { join } from 'node:path';
import { build } from 'vite';
import viteConfig from '../vite.config.ts';

/** Builds the web pages into a folder, as `npm run build` does into `dist/web`. */
export async function buildPages(outDir: string): Promise<void> {
  await build({
    ...viteConfig,
    configFile: false,
    root: join(import.meta.dirname, '../web'),
    logLevel: 'error',
    build: { ...viteConfig.build, outDir },
  });
}
