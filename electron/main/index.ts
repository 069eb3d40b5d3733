/**
 * Entry of the main process: a list of set-up calls. Nothing here may wait for Electron to be ready: that would hang.
 */
import { prepareApp } from './desktop/prepare-app';
import { runCommandLine } from './desktop/run-command-line';
import { startProgram } from './desktop/start-program';
import { locateProgramFiles } from './program-files';
import { readStartOptions } from './start-options';

const files = locateProgramFiles(import.meta.dirname);
const { commandLine, libraryFolder } = readStartOptions(process.argv, process.cwd());

prepareApp();
if (commandLine === null) startProgram(files, libraryFolder);
else await runCommandLine(commandLine, files);
