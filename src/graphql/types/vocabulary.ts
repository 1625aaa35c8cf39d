// Enums shared by several features.
import { type Area, type SchoolKind, type Stage } from '../../domain/school';
import { type AccessTable } from '../access';
import { wordEnum } from './enums';

export const StageEnum = wordEnum<Stage>('Stage', 'Stage of compulsory schooling (学段).', {
  PRIMARY: 'Grades 1-6 (小学)',
  JUNIOR: 'Grades 7-9 (初中)',
});

export const AreaEnum = wordEnum<Area>('Area', 'Urban/rural class (城乡类别).', {
  URBAN: 'City (城区)',
  TOWN: 'Town (镇区)',
  RURAL: 'Countryside (乡村)',
});

export const SchoolKindEnum = wordEnum<SchoolKind>(
  'SchoolKind',
  'Kind of school (办学类型, GB/T 33782-2017).',
  {
    PRIMARY: 'Primary school (小学)',
    JUNIOR: 'Junior middle school (初中)',
    NINE_YEAR: 'Nine-year school (九年一贯制学校)',
    TEACHING_POINT: 'Teaching point (教学点)',
    SPECIAL: 'Special school (特殊教育学校)',
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
    Direction: 'VOCABULARY',
  },
};
