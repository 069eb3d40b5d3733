/**
 * Name of a packaged program's folder. A package with another Electron version than the project's is for tests only,
 * and its name says so.
 * @param {{ appVersion: string, electronVersion: string, officialVersion: string, platform: string, arch: string }} facts
 */
export function packageName({ appVersion, electronVersion, officialVersion, platform, arch }) {
  const base = electronVersion === officialVersion ? 'electroplate' : 'electroplate-testruntime';
  return `${base}-${appVersion}-electron-${electronVersion}-${platform}-${arch}`;
}
