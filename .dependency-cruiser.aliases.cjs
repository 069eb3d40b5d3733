/**
 * The import aliases of `tsconfig.base.json` in the form dependency-cruiser can read: it takes them from a TypeScript
 * configuration only with TypeScript's JavaScript API, which version 7 does not have. Folders are those of the project it is run in, so
 * that the planted project of the tests has its own.
 */
const path = require('node:path');
const { compilerOptions } = require('./tsconfig.base.json');

module.exports = {
  resolve: {
    alias: Object.fromEntries(
      Object.entries(compilerOptions.paths).map(([alias, [target]]) => [
        alias.replace(/\/\*$/, ''),
        path.resolve(process.cwd(), target.replace(/\/\*$/, '')),
      ]),
    ),
  },
};
