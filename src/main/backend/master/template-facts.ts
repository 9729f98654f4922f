import { reportWords } from '../../../core/messages/report-words.ts';
import { coverWords } from '../../../core/order/cover-text.ts';
import { planWords, sttpWords } from '../../../core/order/default-text.ts';
import { orderWords } from '../../../core/order/order-words.ts';
import { operationWords } from '../../../core/order/plan-facts.ts';
import type { Facts } from '../../../core/template/fill.ts';
import { exampleFacts, type TemplateKey, templateGroup } from '../../../core/template/keys.ts';
import type { Scope } from '../../../shared/contract/document.ts';
import type { Context } from '../context.ts';
import { reportSource } from '../message/facts.ts';
import { referencesOf } from '../paper/packet-parts.ts';
import { planFacts, planOperation } from '../paper/plan-facts.ts';
import { orderFacts } from '../paper/sprin-data.ts';
import { readScope } from '../scope.ts';

type FactsMaker = (context: Context, scope: Scope, key: TemplateKey) => Facts;

function planOf({ db }: Context, scope: Scope): Facts {
  return operationWords(planFacts(db, planOperation(db, scope)));
}

/** What is known of a scope for the texts of a group, by the first part of their keys. */
const MAKERS: Readonly<Record<string, FactsMaker>> = {
  sprin: ({ db }, scope, key) => {
    const facts = orderFacts(db, readScope(db, scope));
    if (key === 'sprin.rencana') return facts.plans.map((plan) => planWords(facts, plan))[0] ?? {};
    if (key === 'sprin.sttp') return sttpWords(facts);
    return orderWords(facts);
  },
  renops: planOf,
  printops: planOf,
  'nota-dinas': ({ db }, scope) => {
    const read = readScope(db, scope);
    return coverWords(orderFacts(db, read), referencesOf(db, read));
  },
  laporan: (context, scope, key) =>
    reportWords(reportSource(context, scope).facts, key.startsWith('laporan.pola2.')),
};

/** The facts that a text would be filled with for this scope; a group without a maker shows its examples. */
export const templateFacts: FactsMaker = (context, scope, key) =>
  MAKERS[templateGroup(key)]?.(context, scope, key) ?? exampleFacts(key);
