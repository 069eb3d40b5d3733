/** Entry of the main process: a list of set-up calls. None of them waits for Electron to be ready: that would hang. */
import { openProgramLog } from './desktop/open-program-log';
import { prepareApp } from './desktop/prepare-app';
import { runCommandLine } from './desktop/run-command-line';
import { startProgram } from './desktop/start-program';
import { consoleLog } from './node-ports';
import { locateProgramFiles } from './program-files';
import { readStartOptions } from './start-options';

const files = locateProgramFiles(import.meta.dirname);
const { commandLine, libraryFolder } = readStartOptions(process.argv, process.cwd());

const log = commandLine === null ? openProgramLog(files, libraryFolder) : consoleLog;
prepareApp(log);
if (commandLine === null) startProgram(files, libraryFolder, log);
else await runCommandLine(commandLine, files);
