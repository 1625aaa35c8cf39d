// Loaded before everything else by the program's two beginnings: packages are told that this is no development machine.

// A value of the person's own counts; packages read it while they are loaded, so nothing may be imported before this.
process.env['NODE_ENV'] ||= 'production';
