// Every entity of the program, for the data source.
import { joinFeatures } from './feature';
import { programFeatures } from './program';

export const ENTITIES = joinFeatures(programFeatures()).entities;
