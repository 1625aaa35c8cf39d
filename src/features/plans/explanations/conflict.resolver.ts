// The conflict behind a failed run: its pins and rules, and the facts about the pinned people.
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { type GraphContext } from '../../../graphql/context';
import { say } from '../../../graphql/language';
import { type Order, type Page, PageArgs, pageOfList, pageRequest } from '../../../graphql/paging';
import {
  type Conflict,
  type ConflictFact,
  type ConflictMember,
  factSentence,
  memberSentence,
} from '../../../planning/conflicts';
import { type FailureSource, PlanRunFailureType, type PlanSource } from '../plan';
import {
  PlanConflictFactType,
  PlanConflictMemberConnection,
  PlanConflictMemberType,
  PlanConflictType,
} from './conflict.type';
import { rulesOfPlan } from './explanation.loader';
import { namesFor } from './names';

type ToldConflict = Conflict & { readonly plan: PlanSource };
interface ToldMember extends PlanConflictMemberType {
  readonly position: number;
  readonly member: ConflictMember;
  readonly facts: readonly ConflictFact[];
  readonly plan: PlanSource;
}
interface ToldFact extends PlanConflictFactType {
  readonly fact: ConflictFact;
  readonly plan: PlanSource;
}

const IN_ORDER: Order<ToldMember> = {
  name: 'plan-conflict-member',
  keyOf: ({ position }: ToldMember) => [position],
};

@Resolver(() => PlanRunFailureType)
export class RunConflictResolver {
  @FieldResolver(() => PlanConflictType, {
    nullable: true,
    description: 'Pins and rules that no plan keeps together, when that is why (冲突).',
  })
  conflict(@Root() { conflict, plan }: FailureSource): ToldConflict | null {
    return conflict ? { ...conflict, plan } : null;
  }
}

@Resolver(() => PlanConflictType)
export class PlanConflictResolver {
  @FieldResolver(() => PlanConflictMemberConnection, { description: 'Its pins and rules (冲突项).' })
  members(
    @Root() { members, facts, plan }: ToldConflict,
    @Args(() => PageArgs) args: PageArgs,
  ): Page<ToldMember> {
    const told = members.map((member, position): ToldMember => {
      const pin = member.kind === 'PIN' ? member.pin : null;
      return {
        position,
        member,
        plan,
        rule: member.kind === 'RULE' ? member.rule : null,
        pin: pin?.kind ?? null,
        staffNo: pin?.staffNo ?? null,
        schoolCode: pin?.schoolCode ?? null,
        toSchoolCode: pin?.toSchoolCode ?? null,
        facts: facts.filter(({ staffNo }) => pin?.kind === 'SEND_TO' && pin.staffNo === staffNo),
      };
    });
    return pageOfList(told, IN_ORDER, pageRequest(args));
  }
}

@Resolver(() => PlanConflictMemberType)
export class PlanConflictMemberResolver {
  @FieldResolver(() => String, { description: 'The pin or rule in words (说明).' })
  async sentence(
    @Root() { member, staffNo, plan }: ToldMember,
    @Ctx() context: GraphContext,
  ): Promise<string> {
    const names = await namesFor(context, plan.year, [staffNo]);
    const ruleSet = (await rulesOfPlan(context, plan.planId)) ?? { rules: {} };
    return say(memberSentence({ ...names, ruleSet }, member), context.language);
  }

  @Extensions({ listSize: 3 })
  @FieldResolver(() => [PlanConflictFactType], {
    description: 'What about the pinned teacher makes it impossible besides (相关事实).',
  })
  facts(@Root() { facts, plan }: ToldMember): readonly ToldFact[] {
    return facts.map((fact) => ({ code: fact.code, schoolCode: fact.school, fact, plan }));
  }
}

@Resolver(() => PlanConflictFactType)
export class PlanConflictFactResolver {
  @FieldResolver(() => String, { description: 'The fact in words (说明).' })
  async sentence(@Root() { fact, plan }: ToldFact, @Ctx() context: GraphContext): Promise<string> {
    const names = await namesFor(context, plan.year, [fact.staffNo]);
    return say(factSentence(names, fact), context.language);
  }
}
