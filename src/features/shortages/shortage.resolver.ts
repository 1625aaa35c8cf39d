// Shortages of a county and of a school, and the balance between schools.
import { Args, Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import { ABSENT_WORDS } from '../../domain/words';
import { reachOf, schoolFacts } from '../../graphql/access';
import { type GraphContext } from '../../graphql/context';
import { say } from '../../graphql/language';
import { type Page, pageOfList, pageRequest } from '../../graphql/paging';
import {
  type SchoolYearScope,
  SchoolYearType,
  type SubjectRow,
  SubjectType,
  subjectByCode,
} from '../school-years';
import { chooseSchools, type SchoolSource, SchoolType, schoolsOfYear } from '../schools';
import { type BalanceIndicator, balanceIndicators } from './balance';
import { type CountyPictures } from './county-picture';
import { type SchoolCell, type SchoolStaffing, schoolStaffings, staffingOrder } from './school-staffing';
import { StaffingArgs } from './shortage.args';
import {
  AbsentCountType,
  BalanceIndicatorType,
  SchoolStaffingConnection,
  SchoolStaffingType,
  ShortageColumnType,
  ShortageMatrixType,
  ShortageRowType,
  StaffingCellType,
} from './shortage.type';
import { type MatrixColumn, type MatrixRow, type ShortageMatrix, shortageMatrix } from './shortage-matrix';

@Resolver(() => SchoolYearType)
export class SchoolYearShortagesResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @Extensions({ cost: 2000 })
  @FieldResolver(() => ShortageMatrixType, {
    description: 'All schools x stages x subjects in one picture (学科缺口矩阵).',
  })
  async shortageMatrix(@Root() year: SchoolYearScope, @Ctx() context: GraphContext): Promise<ShortageMatrix> {
    const picture = await this.pictures.get(context.manager, year);
    return shortageMatrix(picture, year, reachOf(schoolFacts, context.viewer, year.countyCode));
  }

  @Extensions({ cost: 500 })
  @FieldResolver(() => SchoolStaffingConnection, {
    description: 'Schools by how they are staffed: short, over establishment and so on (超缺编学校).',
  })
  async staffing(
    @Root() year: SchoolYearScope,
    @Args(() => StaffingArgs) args: StaffingArgs,
    @Ctx() context: GraphContext,
  ): Promise<Page<SchoolStaffing>> {
    const request = pageRequest(args);
    const picture = await this.pictures.get(context.manager, year);
    const { all } = await schoolsOfYear(context, year);
    const reach = reachOf(schoolFacts, context.viewer, year.countyCode);
    const wanted = args.states ?? [];
    const chosen = schoolStaffings(picture, chooseSchools(all, reach, args.filter)).filter(({ states }) =>
      wanted.every((state) => states.includes(state)),
    );
    return pageOfList(chosen, staffingOrder(args.orderBy, args.direction), request);
  }

  @Extensions({ cost: 300 })
  @FieldResolver(() => [BalanceIndicatorType], {
    description: 'Balance between schools, by stage and measure (差异系数).',
  })
  async balance(
    @Root() year: SchoolYearScope,
    @Ctx() context: GraphContext,
  ): Promise<readonly BalanceIndicator[]> {
    return balanceIndicators(await this.pictures.get(context.manager, year));
  }
}

@Resolver(() => SchoolType)
export class SchoolShortagesResolver {
  constructor(private readonly pictures: CountyPictures) {}

  @FieldResolver(() => SchoolStaffingType, {
    nullable: true,
    description: "The school's own picture (本校师资状况).",
  })
  async staffing(@Root() school: SchoolSource, @Ctx() context: GraphContext): Promise<SchoolStaffing> {
    const picture = await this.pictures.get(context.manager, school.year);
    return schoolStaffings(picture, [school])[0]!;
  }
}

@Resolver(() => SchoolStaffingType)
export class SchoolStaffingResolver {
  @FieldResolver(() => SchoolType, { description: 'The school (学校).' })
  school(@Root() staffing: SchoolStaffing): SchoolSource {
    return staffing.school;
  }
}

@Resolver(() => StaffingCellType)
export class StaffingCellResolver {
  @FieldResolver(() => SubjectType, { description: 'Subject (学科).' })
  subject(@Root() cell: SchoolCell, @Ctx() context: GraphContext): Promise<SubjectRow> {
    return subjectByCode(context, cell.schoolYearId, cell.subject);
  }
}

@Resolver(() => ShortageColumnType)
export class ShortageColumnResolver {
  @FieldResolver(() => SubjectType, { description: 'Subject (学科).' })
  subject(@Root() column: MatrixColumn, @Ctx() context: GraphContext): Promise<SubjectRow> {
    return subjectByCode(context, column.schoolYearId, column.subjectCode);
  }
}

@Resolver(() => ShortageRowType)
export class ShortageRowResolver {
  @FieldResolver(() => SchoolType, { description: 'The school (学校).' })
  async school(@Root() row: MatrixRow, @Ctx() context: GraphContext): Promise<SchoolSource> {
    const school = (await schoolsOfYear(context, row.year)).byCode.get(row.schoolCode);
    if (!school) throw new Error('A row of the matrix without a school');
    return school;
  }
}

@Resolver(() => AbsentCountType)
export class AbsentCountResolver {
  @FieldResolver(() => String, { description: 'The same in words, for example 因病缺勤 (缺勤情形).' })
  name(@Root() { kind }: AbsentCountType, @Ctx() { language }: GraphContext): string {
    return say(ABSENT_WORDS[kind], language);
  }
}
