/**
 * One line per step: its name when it starts, its duration when it ends. Output of the programs it runs is not shown
 * here.
 */

/** @typedef {{ say(line: string): void, step<T>(title: string, work: () => Promise<T>, verdictOf?: (result: T) => string): Promise<T> }} Progress */

/**
 * @param {number} milliseconds
 * @returns {string} `0.4 s`, `12 s`, `3 min 5 s`
 */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * @param {{ write(text: string): unknown }} stream
 * @returns {Progress}
 */
export function createProgress(stream) {
  let isLineOpen = false;
  /** @param {string} text */
  const begin = (text) => {
    if (isLineOpen) stream.write('\n');
    stream.write(text);
  };
  return {
    say(line) {
      begin(`${line}\n`);
      isLineOpen = false;
    },
    async step(title, work, verdictOf = () => 'done') {
      const startedAt = performance.now();
      begin(`${title} … `);
      isLineOpen = true;
      /** @param {string} verdict */
      const end = (verdict) => {
        const text = `${verdict}, ${formatDuration(performance.now() - startedAt)}\n`;
        stream.write(isLineOpen ? text : `${title}: ${text}`);
        isLineOpen = false;
      };
      try {
        const result = await work();
        end(verdictOf(result));
        return result;
      } catch (problem) {
        end('failed');
        throw problem;
      }
    },
  };
}
