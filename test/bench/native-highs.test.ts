// The MPS file for the native program says what the model says.

import { newLinearModel } from '../../bench/plain/linear-model';
import { mpsText } from '../../bench/plain/native-highs';

test('rows, columns, right-hand sides, ranges, bounds and whole numbers', () => {
  const linear = newLinearModel();
  const whole = linear.column(3, 'WHOLE');
  const real = linear.column(Number.POSITIVE_INFINITY, 'REAL', 0.5);
  linear.row(Number.NEGATIVE_INFINITY, 4, [
    [whole, 1],
    [real, 2],
  ]);
  linear.row(1, 1, [[real, 1]]);
  linear.row(1, 6, [[whole, 5]]);
  const text = mpsText(linear.data(), { terms: [[whole, 7]], constant: 0, before: 10 });
  expect(text.split('\n')).toEqual([
    'NAME PLAIN',
    'ROWS',
    ' N COST',
    ' L R0',
    ' E R1',
    ' G R2',
    'COLUMNS',
    " MARKER 'MARKER' 'INTORG'",
    ' C0 COST 7',
    ' C0 R0 1',
    ' C0 R2 5',
    " MARKER 'MARKER' 'INTEND'",
    ' C1 R0 2',
    ' C1 R1 1',
    'RHS',
    ' RHS R0 4',
    ' RHS R1 1',
    ' RHS R2 1',
    'RANGES',
    ' RNG R2 5',
    'BOUNDS',
    ' LO BND C0 0',
    ' UP BND C0 3',
    ' LO BND C1 0.5',
    ' PL BND C1',
    'ENDATA',
    '',
  ]);
});
