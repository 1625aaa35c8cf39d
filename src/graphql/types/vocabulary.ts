// Enums shared by several features.

import { type Area, type SchoolKind, type Stage, type SupportClass } from '../../domain/school';
import { AREA_WORDS, SCHOOL_KIND_WORDS, STAGE_WORDS, SUPPORT_CLASS_WORDS } from '../../domain/words';
import { type AccessTable } from '../access';
import { termEnum, wordEnum } from './enums';

export const StageEnum = termEnum<Stage>('Stage', 'Stage of compulsory schooling (学段).', STAGE_WORDS, {
  PRIMARY: 'Grades 1-6',
  JUNIOR: 'Grades 7-9',
});

export const AreaEnum = termEnum<Area>('Area', 'Urban/rural class (城乡类别).', AREA_WORDS, {
  URBAN: 'City',
  TOWN: 'Town',
  RURAL: 'Countryside',
});

export const SchoolKindEnum = termEnum<SchoolKind>(
  'SchoolKind',
  'Kind of school (办学类型, GB/T 33782-2017).',
  SCHOOL_KIND_WORDS,
  {
    PRIMARY: 'Primary school',
    JUNIOR: 'Junior middle school',
    NINE_YEAR: 'Nine-year school',
    TEACHING_POINT: 'Teaching point',
    SPECIAL: 'Special school',
  },
);

export const SupportClassEnum = termEnum<SupportClass>(
  'SupportClass',
  'Who sends teachers and who receives them (帮扶类别).',
  SUPPORT_CLASS_WORDS,
  {
    SENDER: 'Sends teachers to receivers',
    RECEIVER: 'Is sent teachers',
    BOTH: 'Sends and is sent teachers',
  },
);

export const DirectionEnum = wordEnum<'ASC' | 'DESC'>('Direction', 'Direction of an order (排序方向).', {
  ASC: 'Smallest first (升序)',
  DESC: 'Largest first (降序)',
});

export const vocabularyAccess: AccessTable = {
  enums: {
    Stage: 'VOCABULARY',
    Area: 'VOCABULARY',
    SchoolKind: 'VOCABULARY',
    SupportClass: 'VOCABULARY',
    Direction: 'VOCABULARY',
  },
};
