/** Whether this is a build of `npm run dev`, decided in one place. */
import { app } from 'electron';
import { selectDevServer } from '../security/dev-server';
import type { DevServer } from '../security/dev-server';

/** Written into the bundle by electron.vite.config.ts. */
declare const DEVELOPMENT_BUILD: boolean;

/** The server that pages come from in development; `null` in every other build, which lacks even this check. */
export const devServer: DevServer | null = DEVELOPMENT_BUILD
  ? selectDevServer({ isDevelopmentBuild: true, isPackaged: app.isPackaged, environment: process.env })
  : null;

// The main process of a development build has source maps.
if (devServer !== null) process.setSourceMapsEnabled(true);
