/**
 * What Electron and the tests need from the operating system, detected by libraries and programs rather than by package
 * names, so that a system with other package names is left alone.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { readTextIfPresent } from './project.mjs';
import { runCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** @typedef {{ kind: 'library' | 'program' | 'font', name: string, packageName: string, isRenamed64?: true }} Requirement */
/** @typedef {{ hasLibrary(name: string): boolean, hasProgram(name: string): boolean, hasPackage(name: string): boolean }} SystemProbe */

/** Shared libraries of an Electron window; they bring everything else it links. @type {readonly Requirement[]} */
export const WINDOW_REQUIREMENTS = [
  { kind: 'library', name: 'libgtk-3.so.0', packageName: 'libgtk-3-0', isRenamed64: true },
  { kind: 'library', name: 'libnss3.so', packageName: 'libnss3' },
  { kind: 'library', name: 'libasound.so.2', packageName: 'libasound2', isRenamed64: true },
  { kind: 'library', name: 'libgbm.so.1', packageName: 'libgbm1' },
];

/** A virtual screen. @type {readonly Requirement[]} */
export const VIRTUAL_SCREEN_REQUIREMENTS = [
  { kind: 'program', name: 'Xvfb', packageName: 'xvfb' },
  { kind: 'program', name: 'xauth', packageName: 'xauth' },
];

/** For unpacking the carried runtime. @type {readonly Requirement[]} */
export const ARCHIVE_REQUIREMENTS = [{ kind: 'program', name: 'unzip', packageName: 'unzip' }];

/** Usual fonts and a reader for printed pages. @type {readonly Requirement[]} */
export const TEST_REQUIREMENTS = [
  { kind: 'font', name: 'Liberation', packageName: 'fonts-liberation' },
  { kind: 'font', name: 'Noto', packageName: 'fonts-noto-core' },
  { kind: 'program', name: 'pdftotext', packageName: 'poppler-utils' },
];

/**
 * The distribution family, and whether its libraries carry the `t64` names (64-bit time: Debian 13, Ubuntu 24.04 and
 * later).
 * @param {string} osRelease text of /etc/os-release
 * @returns {{ isDebianLike: boolean, has64BitTimeNames: boolean }}
 */
export function parseOsRelease(osRelease) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const line of osRelease.split('\n')) {
    const match = /^([A-Z_]+)=(.*)$/.exec(line.trim());
    if (match?.[1]) fields[match[1]] = (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
  }
  const family = [fields['ID'] ?? '', ...(fields['ID_LIKE'] ?? '').split(' ')];
  const version = Number.parseFloat(fields['VERSION_ID'] ?? '');
  const has64BitTimeNames =
    (fields['ID'] === 'debian' && (version >= 13 || Number.isNaN(version))) ||
    (fields['ID'] === 'ubuntu' && version >= 24.04);
  return { isDebianLike: family.includes('debian') || family.includes('ubuntu'), has64BitTimeNames };
}

/**
 * @param {readonly Requirement[]} requirements
 * @param {SystemProbe} probe
 * @returns {Requirement[]} in the order given
 */
export function selectMissing(requirements, probe) {
  return requirements.filter(({ kind, name, packageName }) => {
    if (kind === 'library') return !probe.hasLibrary(name);
    if (kind === 'program') return !probe.hasProgram(name);
    return !probe.hasPackage(packageName);
  });
}

/**
 * Debian package names of requirements, without repetition.
 * @param {readonly Requirement[]} requirements
 * @param {boolean} has64BitTimeNames
 * @returns {string[]}
 */
export function packageNames(requirements, has64BitTimeNames) {
  return [
    ...new Set(
      requirements.map((one) => (one.isRenamed64 && has64BitTimeNames ? `${one.packageName}t64` : one.packageName)),
    ),
  ];
}

/**
 * The command that installs packages on Debian or Ubuntu.
 * @param {readonly string[]} packages
 * @param {boolean} isRoot
 * @returns {string}
 */
export function installLine(packages, isRoot) {
  const sudo = isRoot ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Whether a program is on the PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 */
export function hasProgram(name, environment = process.env) {
  return (environment['PATH'] ?? '').split(path.delimiter).some((folder) => {
    if (folder === '') return false;
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @returns {SystemProbe} */
function createProbe() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file));
  const listing = ldconfig ? spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout : null;
  return {
    // Without the loader's list nothing is known, and a wrong "missing" would stop a working system.
    hasLibrary: (name) => !listing || listing.includes(`\t${name} `),
    hasProgram: (name) => hasProgram(name),
    hasPackage: (name) =>
      !hasProgram('dpkg-query') ||
      spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed',
  };
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** @returns {{ isDebianLike: boolean, has64BitTimeNames: boolean }} */
function readSystem() {
  return parseOsRelease(readTextIfPresent('/etc/os-release') ?? '');
}

/**
 * True when nothing needs to be installed.
 * @param {readonly Requirement[]} requirements
 */
export function areSystemPackagesReady(requirements) {
  return process.platform !== 'linux' || selectMissing(requirements, createProbe()).length === 0;
}

/**
 * Installs missing packages if allowed, otherwise stops with the exact command to run.
 * @param {readonly Requirement[]} requirements
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<void>}
 */
export async function ensureSystemPackages(requirements, progress) {
  if (process.platform !== 'linux') return;
  const missing = selectMissing(requirements, createProbe());
  if (missing.length === 0) return;
  const system = readSystem();
  const packages = packageNames(missing, system.has64BitTimeNames);
  if (!system.isDebianLike || !hasProgram('apt-get')) {
    const needed = missing.map((one) => one.name).join(', ');
    throw new SetupProblem(
      `Missing on this system: ${needed}. Install the packages that bring them (on Debian: ${packages.join(' ')}) and try again.`,
    );
  }
  if (!isRoot()) {
    throw new SetupProblem(
      `System packages are missing. Type this line, then try again:\n  ${installLine(packages, false)}`,
    );
  }
  await progress.step(`Installing system packages: ${packages.join(' ')}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=120'];
    // A failed update is not fatal: the current package lists may be good enough, and the install reports it if not.
    const update = await runCommand([...apt, 'update'], { env });
    const install = await runCommand([...apt, 'install', '-y', '--no-install-recommends', ...packages], { env });
    if (install.code !== 0) {
      throw new SetupProblem(
        `apt-get could not install the packages. The line to type:\n  ${installLine(packages, true)}`,
        update.output + install.output,
      );
    }
  });
  const stillMissing = selectMissing(missing, createProbe());
  if (stillMissing.length > 0) {
    throw new SetupProblem(`Still missing after apt-get: ${stillMissing.map((one) => one.name).join(', ')}.`);
  }
}
