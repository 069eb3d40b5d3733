/**
 * Name of a packaged program's folder. One made with another Electron than the project names is for tests only,
 * and says so.
 * @param {{ appVersion: string, electronVersion: string, officialVersion: string, platform: string, arch: string }} facts
 */
export function packageName({ appVersion, electronVersion, officialVersion, platform, arch }) {
  const base = electronVersion === officialVersion ? 'electroplate' : 'electroplate-testruntime';
  return `${base}-${appVersion}-electron-${electronVersion}-${platform}-${arch}`;
}
