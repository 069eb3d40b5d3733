import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, readProjectFile } from './project-files';
import { GLOBAL_CLASSES, SHARED_WITH_ONE_ROOM, styleFaults } from './style-faults';

const files = new Map(
  PROJECT_FILES.filter((file) => /^renderer\/.*\.(css|tsx?)$|^tests\/(renderer|e2e|bench)\/.*\.tsx?$/.test(file)).map(
    (file) => [file, readProjectFile(file)],
  ),
);

describe('the styles of the window', () => {
  it('are classes of modules, each used where it lives or shared, and none dead', () => {
    expect([...files.keys()].filter((file) => file.endsWith('.module.css')).length).toBeGreaterThan(30);
    expect(styleFaults(files)).toEqual([]);
  });

  it('leave global what is not ours to name, and say why', () => {
    for (const { reason } of GLOBAL_CLASSES) expect(reason).toMatch(/^[A-Z].*\.$/);
    for (const reason of Object.values(SHARED_WITH_ONE_ROOM)) expect(reason).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a fault in the styles', () => {
  // Concatenated, so that the check of imports in file texts does not take these for imports of this file.
  const imported = (name: string, file: string) => `import ${name} from '${file}';`;
  const UP = '../..';
  const SOUND = {
    'renderer/app/styles/base.css':
      '@layer global, shared;\nbutton { border: 0; }\n.mantine-Modal-body { padding: 0; }',
    'renderer/ui/button.module.css':
      '@layer shared { .btn, .quiet:hover { color: red; } @media (x) { .btn { top: 0; } } }',
    'renderer/features/foods/foods.module.css':
      '/* .gone */ .food-row { animation: move 1s; } @keyframes move { from { top: 1.5px; } } .food-row:not(.is-on) b { top: 0; } .food-row :global(.mantine-Input-input)[title="a.b"] { top: 0; }',
    'renderer/features/foods/Foods.tsx': `${imported('buttonStyles', '#renderer/ui/button.module.css')}
${imported('styles', './foods.module.css')}
const ROW_CLASS = { 'above-caution': styles.isOn, met: undefined };
const a = <b className={classNames(styles.foodRow, kind === 'note' && styles.isOn, 'mantine-focus-auto')} />;
const c = <b className={mode === 'x' ? buttonStyles.btn : undefined} title="plain words" />;`,
    'renderer/features/help/Help.tsx': `${imported('styles', `${UP}/ui/button.module.css`)}
const a = <b className={classNames(styles.btn, styles.quiet)} />;`,
    'renderer/features/start/Start.tsx': `${imported('styles', '#renderer/ui/button.module.css')}
const a = <b className={styles.quiet} />;`,
    'tests/e2e/foods.spec.ts': `page.locator('.foods__food-row')`,
  };
  const faultsWith = (changes: Readonly<Record<string, string>>) =>
    styleFaults(new Map(Object.entries({ ...SOUND, ...changes })));
  const added = (file: keyof typeof SOUND, text: string) => faultsWith({ [file]: `${SOUND[file]}\n${text}` });
  const FOODS = 'renderer/features/foods/Foods.tsx';

  it('is not found if there is none', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each([
    ['a dead class', 'renderer/features/foods/foods.module.css', '.food-old { top: 0; }', 'nobody uses .food-old'],
    ['a dead class after another', 'renderer/features/foods/foods.module.css', '.food-row .old b { top: 0; }', '.old'],
    ['a name that no class has', FOODS, 'const d = styles.foodRoww;', 'foods has no class foodRoww'],
    ['a name put together', FOODS, 'const d = styles[`is-${kind}`];', 'foods has no class [`is-${kind}`]'],
    ['a name in capitals and hyphens', FOODS, `const d = styles['food-row'];`, `has no class ['food-row']`],
    ['a class written as text', FOODS, 'const d = <b className="food-row" />;', '“food-row” is written as text'],
    ['one of several written as text', FOODS, `const d = classNames(styles.foodRow, 'is-on');`, '“is-on”'],
    ['a choice of texts', FOODS, `const d = <b className={on ? 'is-on' : undefined} />;`, '“is-on”'],
    ['a text for a part', FOODS, `const d = <b classNames={{ body: 'food-body' }} />;`, '“food-body”'],
    ['a text put together', FOODS, 'const d = <b className={`row-${kind}`} />;', '“row-$'],
    ['a map of texts', FOODS, `const LEVEL_CLASS = { low: 'lv-low' };`, '“lv-low”'],
    ['a text where none is passed on', FOODS, `function B({ className = 'quiet' }) {}`, '“quiet”'],
    ['a text passed on', FOODS, `show({ className: 'added-note' });`, '“added-note”'],
    ['a global class', 'renderer/app/styles/base.css', '.food-row { top: 0; }', '.food-row is global'],
    [
      'a class of another sheet',
      'renderer/features/foods/foods.module.css',
      '.food-row :global(.button__btn) { top: 0; }',
      ':global(.button__btn) styles a class of another sheet',
    ],
    [
      'a class of another sheet, looked for',
      'renderer/features/foods/foods.module.css',
      '.food-row [class*="btn"] { top: 0; }',
      'looks for classes of other sheets',
    ],
    ['a shared rule outside of its layer', 'renderer/ui/button.module.css', '.btn { top: 0; }', 'is outside of @layer'],
    [
      'a rule of a room inside of the shared layer',
      'renderer/features/foods/foods.module.css',
      '@layer shared { .food-row { top: 0; } }',
      'is inside of @layer',
    ],
    ['a test of a class that is gone', 'tests/e2e/foods.spec.ts', `locator('.foods__old b')`, 'no class foods__old'],
  ] as const)('is found: %s', (_, file, text, fault) => {
    const found = added(file, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fault);
  });

  it('is found in a room styled by another, and in a sheet that is global by accident', () => {
    const borrowed = `import foodStyles from '#renderer/features/foods/foods.module.css';\nconst d = foodStyles.foodRow;`;
    expect(added('renderer/features/help/Help.tsx', borrowed)).toEqual([
      'renderer/features/help/Help.tsx (features/help) is styled by renderer/features/foods/foods.module.css',
    ]);
    expect(faultsWith({ 'renderer/features/help/help.css': 'b { top: 0; }' })).toEqual([
      'renderer/features/help/help.css is global, outside of renderer/app/styles/',
    ]);
  });

  it('is found in a shared class that one room has for itself, and in two sheets of one name', () => {
    expect(faultsWith({ 'renderer/features/start/Start.tsx': '' })).toEqual([
      'renderer/ui/button.module.css: .quiet is shared, and only features/help uses it',
    ]);
    expect(faultsWith({ 'renderer/features/help/foods.module.css': '' })).toEqual([
      'renderer/features/foods/foods.module.css and renderer/features/help/foods.module.css give their classes the same names',
    ]);
  });
});
