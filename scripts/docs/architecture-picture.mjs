/**
 * Draws the map of the rooms as one SVG, readable on light and dark pages. The positions of the boxes are defined here;
 * drawing checks that every box of the code has a position, and that no position is unused.
 */

/** @typedef {import('./architecture-map.mjs').ArchitectureMap} ArchitectureMap */
/** @typedef {{ x: number, y: number, width: number, height: number }} Rectangle */

const WIDTH = 1240;
const HEIGHT = 1010;

/** Frames of the rooms. @type {Readonly<Record<string, Rectangle & { says: string }>>} */
const ROOMS = {
  renderer: { x: 20, y: 20, width: 560, height: 510, says: 'the window: DOM only' },
  electron: { x: 610, y: 20, width: 610, height: 510, says: 'Node and Electron' },
  shared: { x: 60, y: 610, width: 1160, height: 280, says: 'no Node, no DOM, no clock' },
  data: { x: 20, y: 920, width: 260, height: 70, says: 'what ships, read-only' },
  scripts: { x: 300, y: 920, width: 260, height: 70, says: 'plain Node, nothing of the program' },
  tests: {
    x: 580,
    y: 920,
    width: 640,
    height: 70,
    says: 'mirror of the sources, and the real window; imported by nothing',
  },
};

/** Boxes in them. @type {Readonly<Record<string, Rectangle>>} */
const BOXES = {
  'renderer/app': { x: 60, y: 70, width: 120, height: 44 },
  'renderer/features': { x: 40, y: 165, width: 520, height: 84 },
  'renderer/person': { x: 270, y: 310, width: 110, height: 44 },
  'renderer/ui': { x: 430, y: 400, width: 110, height: 44 },
  'renderer/state': { x: 120, y: 400, width: 120, height: 44 },
  'renderer/bridge': { x: 120, y: 474, width: 120, height: 40 },
  'electron/preload': { x: 1090, y: 70, width: 110, height: 44 },
  'electron/cli': { x: 630, y: 70, width: 100, height: 44 },
  'electron/main': { x: 890, y: 70, width: 150, height: 44 },
  'electron/ipc': { x: 1020, y: 160, width: 100, height: 44 },
  'electron/printing': { x: 740, y: 235, width: 100, height: 44 },
  'electron/security': { x: 1100, y: 270, width: 100, height: 44 },
  'electron/log': { x: 1100, y: 390, width: 100, height: 44 },
  'electron/services': { x: 820, y: 320, width: 100, height: 44 },
  'electron/storage': { x: 640, y: 390, width: 110, height: 44 },
  'electron/ports': { x: 880, y: 470, width: 110, height: 44 },
  'shared/contract': { x: 572, y: 650, width: 120, height: 44 },
  'shared/formats': { x: 960, y: 680, width: 140, height: 44 },
  'shared/schema': { x: 340, y: 715, width: 140, height: 44 },
  'shared/domain': { x: 80, y: 800, width: 1120, height: 76 },
};

const STYLE = `
  .page { fill: #ffffff } text { font: 13px system-ui, sans-serif; fill: #1c2328 }
  .room { fill: #f2f4f5; stroke: #c4ccd1 } .box { fill: #ffffff; stroke: #7d8a92 } .wing { fill: #e7edf7; stroke: #b4c3dd }
  .name { font-weight: 600 } .small { font-size: 11px; fill: #556068 } .count { font-size: 11px; font-weight: 600 }
  .arrow { fill: none; stroke: #2557b8; stroke-opacity: .55 } .head { fill: #2557b8 }
  .up { stroke: #b3541e; stroke-dasharray: 5 3 } .head-up { fill: #b3541e }
  .halo { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round }
  @media (prefers-color-scheme: dark) {
    .page { fill: #14181b } text { fill: #e6eaec } .room { fill: #1b2125; stroke: #3c474e }
    .box { fill: #232b30; stroke: #84929b } .wing { fill: #26334a; stroke: #45587c } .small { fill: #a9b4bb }
    .arrow { stroke: #86aef8 } .head { fill: #86aef8 } .up { stroke: #f0a36b } .head-up { fill: #f0a36b }
    .halo { stroke: #14181b }
  }`;

/** Positions along a line where its number may be, the best first. */
const LABEL_PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** @param {number} x @param {number} y @param {string} text @param {string} kind */
const write = (x, y, text, kind) => `<text x="${x}" y="${y}" class="${kind}">${escaped(text)}</text>`;
/** @param {Rectangle} at @param {string} kind */
const rectangle = ({ x, y, width, height }, kind) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="${kind}"/>`;
/** @param {number} count */
const filesText = (count) => `${count} ${count === 1 ? 'file' : 'files'}`;

/** @param {string} name */
function placeOf(name) {
  const place = BOXES[name] ?? ROOMS[name];
  if (place === undefined)
    throw new Error(`${name} has no place in the picture yet: give it one in scripts/docs/architecture-picture.mjs.`);
  return place;
}

/**
 * Draws a small box for each wing, in rows inside a box.
 * @param {Rectangle} at @param {Readonly<Record<string, number>>} wings @param {number} columns
 */
function drawWings({ x, y, width }, wings, columns) {
  const gap = 6;
  const wide = (width - 20 - gap * (columns - 1)) / columns;
  return Object.entries(wings)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, count], index) => {
      const at = {
        x: x + 10 + (index % columns) * (wide + gap),
        y: y + 28 + Math.floor(index / columns) * 24,
        width: wide,
        height: 20,
      };
      return [rectangle(at, 'wing'), write(at.x + 6, at.y + 14, `${name} ${count}`, 'small')];
    });
}

/** @param {string} name @param {ArchitectureMap} map */
function drawBox(name, { files, wings, among }) {
  const at = placeOf(name);
  const title = name.split('/').at(-1) ?? name;
  const inside = wings[name];
  const count = filesText(files[name] ?? 0);
  const more = name === 'shared/domain' ? `, ${among} imports among its wings, all to lower ones` : '';
  const head = write(at.x + 10, at.y + 18, title === 'main' ? 'main, desktop' : title, 'name');
  if (inside === undefined) return [rectangle(at, 'box'), head, write(at.x + 10, at.y + 34, count, 'small')];
  const columns = Math.ceil(Object.keys(inside).length / 2);
  return [
    rectangle(at, 'box'),
    head,
    write(at.x + 80, at.y + 18, `${count}${more}`, 'small'),
    ...drawWings(at, inside, columns),
  ];
}

/** @param {Rectangle} at */
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;

/**
 * The point where a line from the middle of a rectangle to a point crosses its border.
 * @param {Rectangle} at @param {{ x: number, y: number }} to
 */
function borderPoint(at, to) {
  const from = middle(at);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const scale = Math.min(at.width / 2 / Math.abs(dx || 1e-9), at.height / 2 / Math.abs(dy || 1e-9));
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

/**
 * Draws a bent line, so that two boxes that import each other have two lines.
 * @param {{ from: string, to: string, imports: number }} arrow
 */
function drawArrow({ from, to, imports }) {
  const source = placeOf(from);
  const target = placeOf(to);
  const isFromRoom = from in ROOMS;
  // An arrow of a whole room starts at its lower edge, above its target if possible.
  const aim = middle(target);
  const start = isFromRoom
    ? {
        x: Math.min(Math.max(aim.x + (from === 'renderer' ? -60 : 60), source.x + 40), source.x + source.width - 40),
        y: source.y + source.height,
      }
    : borderPoint(source, aim);
  const wideAim =
    target.width > 300
      ? { x: Math.min(Math.max(start.x, target.x + 40), target.x + target.width - 40), y: aim.y }
      : aim;
  const end =
    wideAim === aim
      ? borderPoint(target, start)
      : { x: wideAim.x, y: start.y < target.y ? target.y : target.y + target.height };
  // Passes beside the room below, not through it.
  if (to === 'data') start.x = end.x = 40;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const bend = to === 'data' ? 0 : 14;
  const control = {
    x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * bend,
    y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * bend,
  };
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  /** @param {number} turn */
  const wing = (turn) => `${round(end.x - 9 * Math.cos(angle + turn))},${round(end.y - 9 * Math.sin(angle + turn))}`;
  const isUp = end.y < start.y;
  const thick = round(1 + Math.log10(imports));
  /** @param {number} t where on the line, from 0 to 1 */
  const pointAt = (t) => ({
    x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * control.x + t ** 2 * end.x,
    y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * control.y + t ** 2 * end.y,
  });
  return {
    line: `<path d="M${round(start.x)} ${round(start.y)}Q${round(control.x)} ${round(control.y)} ${round(end.x)} ${round(end.y)}" class="arrow${isUp ? ' up' : ''}" stroke-width="${thick}"/><path d="M${round(end.x)},${round(end.y)}L${wing(0.4)} ${wing(-0.4)}Z" class="${isUp ? 'head-up' : 'head'}"/>`,
    labelAt: LABEL_PLACES.map(pointAt),
    imports,
  };
}

/**
 * Draws the numbers of the arrows, each clear of boxes and other numbers.
 * @param {readonly { imports: number, labelAt: readonly { x: number, y: number }[] }[]} arrows
 */
function drawLabels(arrows) {
  /** @type {{ x: number, y: number }[]} */
  const taken = [];
  /** @param {{ x: number, y: number }} at */
  const isFree = ({ x, y }) =>
    taken.every((other) => Math.abs(other.x - x) > 24 || Math.abs(other.y - y) > 13) &&
    Object.values(BOXES).every(
      (box) => x < box.x - 12 || x > box.x + box.width + 12 || y < box.y - 8 || y > box.y + box.height + 8,
    );
  return arrows.map(({ imports, labelAt }) => {
    const at = labelAt.find(isFree) ?? labelAt[0] ?? { x: 0, y: 0 };
    taken.push(at);
    return write(round(at.x - 3 * String(imports).length), round(at.y + 4), String(imports), 'count halo');
  });
}

/** @param {string} name @param {ArchitectureMap} map */
function drawRoom(name, { files }) {
  const at = placeOf(name);
  const boxes = Object.entries(files).filter(([box]) => box.startsWith(`${name}/`));
  const count = boxes.reduce((sum, [, one]) => sum + one, 0);
  const says = ROOMS[name]?.says ?? '';
  const head = [rectangle(at, 'room'), write(at.x + 14, at.y + 24, `${name}/`, 'name')];
  // A room without boxes is not part of the program: its files change nothing in the picture.
  if (boxes.length === 0) return [...head, write(at.x + 14, at.y + 46, says, 'small')];
  return [...head, write(at.x + 30 + name.length * 8, at.y + 24, `${filesText(count)} · ${says}`, 'small')];
}

/**
 * Draws the whole picture.
 * @param {ArchitectureMap} map
 * @returns {string}
 */
export function drawArchitecture(map) {
  const boxes = Object.keys(map.files).filter((name) => name.includes('/'));
  const empty = [...Object.keys(BOXES), ...Object.keys(ROOMS)].filter(
    (place) => !Object.keys(map.files).some((box) => box === place || box.startsWith(`${place}/`)),
  );
  if (empty.length > 0)
    throw new Error(`Nothing is in ${empty.join(', ')} any more: take the place out of the picture.`);
  const arrows = map.arrows.map(drawArrow);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="The rooms of Electroplate and the imports between them">`,
    `<metadata>${escaped(JSON.stringify(map))}</metadata>`,
    `<style>${STYLE}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" class="page"/>`,
    ...Object.keys(ROOMS).flatMap((name) => drawRoom(name, map)),
    ...arrows.map(({ line }) => line),
    ...boxes.flatMap((name) => drawBox(name, map)),
    ...drawLabels(arrows),
    '</svg>',
  ].join('\n')}\n`;
}

/**
 * The map a picture was drawn from.
 * @param {string} picture
 * @returns {ArchitectureMap}
 */
export function readArchitecture(picture) {
  const text = /<metadata>(.*)<\/metadata>/.exec(picture)?.[1] ?? '';
  return JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'));
}
