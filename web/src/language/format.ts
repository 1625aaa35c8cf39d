// Figures and dates as officers write them.
import { type Language } from './language';

/** Full-time equivalents with one digit; what rounds to zero is zero. */
export function fte(value: number): string {
  const text = value.toFixed(1);
  return text === '-0.0' ? '0.0' : text;
}

/** Persons, schools: whole numbers in groups of three. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A moment of the server as date and time of this machine. */
export function moment(iso: string, language: Language): string {
  return new Date(iso).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
