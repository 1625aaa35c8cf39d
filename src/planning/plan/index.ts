// The plan document: its moves, its figures, and what it says about itself.
export * from './document';
export * from './moves';
