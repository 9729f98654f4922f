import { planWords, sttpWords } from '../../core/order/default-text.ts';
import { orderWords } from '../../core/order/order-words.ts';
import type { Facts } from '../../core/template/fill.ts';
import { exampleFacts, type TemplateKey, templateGroup } from '../../core/template/keys.ts';
import type { Scope } from '../../shared/contract/document.ts';
import type { Context } from './context.ts';
import { orderFacts } from './paper/sprin-data.ts';
import { readScope } from './scope.ts';

type FactsMaker = (context: Context, scope: Scope, key: TemplateKey) => Facts;

/** What is known of a scope for the texts of a group, by the first part of their keys. */
const MAKERS: Readonly<Record<string, FactsMaker>> = {
  sprin: ({ db }, scope, key) => {
    const facts = orderFacts(db, readScope(db, scope));
    if (key === 'sprin.rencana') return facts.plans.map((plan) => planWords(facts, plan))[0] ?? {};
    if (key === 'sprin.sttp') return sttpWords(facts);
    return orderWords(facts);
  },
};

/** The facts that a text would be filled with for this scope; a group without a maker shows its examples. */
export const templateFacts: FactsMaker = (context, scope, key) =>
  MAKERS[templateGroup(key)]?.(context, scope, key) ?? exampleFacts(key);
