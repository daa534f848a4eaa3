// How jest finds a file: as it always does, but a dynamic import of our own (`./edge.js`, as it will be called in dist) is the source (`./edge.ts`).
'use strict';

module.exports = (request, options) => {
  const isOurs = /^\.\.?\/.*\.js$/.test(request) && !options.basedir.includes('node_modules');
  return options.defaultResolver(isOurs ? request.replace(/\.js$/, '') : request, options);
};
