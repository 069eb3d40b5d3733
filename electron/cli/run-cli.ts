/**
 * The command line: the same back end as the window, without a window. Guarantees: results go to stdout; a problem is
 * one line on stderr (several bad rows of a table follow it, one per line) and exit code 2 (bad input) or 1 (failure);
 * never a stack trace. Must not import Electron.
 */
import { oneLine } from '#shared/formats/plain-text';
import { readArguments } from './arguments';
import type { CliIo, CommandIo } from './cli-io';
import { badInput, CliProblem, EXIT } from './cli-problem';
import type { ExitCode } from './cli-problem';
import type { Command } from './command';
import { convertCommand } from './convert-command';
import { foodsCommand } from './foods-command';
import { generateCommand } from './generate-command';
import { importCommand } from './import-command';
import { printCommand } from './print-command';
import { repairCommand } from './repair-command';
import { scoreCommand } from './score-command';
import { shoppingCommand } from './shopping-command';

/** Every command, in the order help lists them. */
const COMMANDS: readonly Command[] = [
  foodsCommand,
  scoreCommand,
  shoppingCommand,
  repairCommand,
  generateCommand,
  printCommand,
  convertCommand,
  importCommand,
];

function generalHelp(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const list = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Usage: <command> [options]; <command> --help says more\n\n${list.join('\n')}\n`;
}

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

async function runCommand(words: readonly string[], io: CommandIo): Promise<void> {
  const [name, ...rest] = words;
  const names = COMMANDS.map((command) => command.name).join(', ');
  if (isHelp(name) || name === 'help') {
    io.write(generalHelp());
    return;
  }
  if (name === undefined) throw badInput(`Say what to do: ${names}. --help says more.`);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw badInput(`There is no command “${name}”. There are: ${names}.`);
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some(isHelp)) {
    io.write(command.help);
    return;
  }
  await command.run(readArguments(rest, command.options), io, rest);
}

/** Runs one call and returns its exit code: `runCli(['foods', 'avocado', '--json'], io)`. */
export async function runCli(words: readonly string[], io: CliIo): Promise<ExitCode> {
  const ending: (() => Promise<void>)[] = [];
  try {
    try {
      await runCommand(words, { ...io, atEnd: (task) => ending.push(task) });
    } finally {
      for (const task of ending) await task();
    }
    return EXIT.success;
  } catch (problem) {
    const isExpected = problem instanceof CliProblem;
    const message = problem instanceof Error ? problem.message : String(problem);
    io.writeError(isExpected ? oneLine(message) : `Something unexpected went wrong: ${oneLine(message)}`);
    if (isExpected) for (const detail of problem.details) io.writeError(oneLine(detail));
    return isExpected ? problem.exitCode : EXIT.failure;
  }
}
