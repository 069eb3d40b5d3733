/**
 * A lint rule: `shared/` gets time and randomness from its caller. The built-in rules can ban a global or a property by
 * name, but cannot ban `new Date()` while allowing `new Date(2026, 0, 4)`, and miss an alias of `Math`. So this rule
 * works the other way round: it lists the uses of `Date` and `Math` that give the same result on every machine at every
 * time, and reports all others.
 */

/** Static members of `Date` that do not read the clock. */
const PURE_DATE_MEMBERS = new Set(['UTC', 'parse', 'prototype']);

const CLOCK = 'shared/ must not read the clock: take the date as a parameter.';
const CHANCE = 'shared/ must not use randomness: take the identity or the generator as a parameter.';

/** The name a member expression reads: `a.b` and `a['b']` are both "b"; null if it is computed at run time. */
function memberName(node) {
  if (!node.computed) return node.property.name ?? null;
  return node.property.type === 'Literal' ? String(node.property.value) : null;
}

/** True if an identifier is a name and not a use of the global: `{ Date: 1 }`, `file.Date`, a type. */
function isOnlyAName(node) {
  const { parent } = node;
  if (parent.type === 'MemberExpression')
    return parent.property === node && !parent.computed && !isGlobalObject(parent.object);
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition')
    return parent.key === node && !parent.computed && !parent.shorthand;
  return parent.type.startsWith('TS') && parent.type !== 'TSAsExpression' && parent.type !== 'TSNonNullExpression';
}

const isGlobalObject = (node) => node.type === 'Identifier' && node.name === 'globalThis';

/** The expression that refers to the global: `Date`, or the whole of `globalThis.Date`. */
const wholeReference = (node) =>
  node.parent.type === 'MemberExpression' && node.parent.property === node ? node.parent : node;

function isPureDate(reference) {
  const { parent } = reference;
  if (parent.type === 'NewExpression' && parent.callee === reference)
    return parent.arguments.length > 0 && parent.arguments[0].type !== 'SpreadElement';
  if (parent.type === 'MemberExpression' && parent.object === reference)
    return PURE_DATE_MEMBERS.has(memberName(parent));
  return parent.type === 'BinaryExpression' && parent.operator === 'instanceof';
}

function isPureMath(reference) {
  const { parent } = reference;
  if (parent.type !== 'MemberExpression' || parent.object !== reference) return false;
  const name = memberName(parent);
  return name !== null && name !== 'random';
}

const noAmbientClock = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Identifier(node) {
      if ((node.name !== 'Date' && node.name !== 'Math') || isOnlyAName(node)) return;
      const reference = wholeReference(node);
      const isPure = node.name === 'Date' ? isPureDate(reference) : isPureMath(reference);
      if (!isPure) context.report({ node, message: node.name === 'Date' ? CLOCK : CHANCE });
    },
  }),
};

export default { meta: { name: 'electroplate' }, rules: { 'no-ambient-clock': noAmbientClock } };
