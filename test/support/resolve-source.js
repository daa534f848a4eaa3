// How jest finds a file: as it always does, but a dynamic import of our own, which is called .js as the file will be in dist, finds the source.
'use strict';

module.exports = (request, options) => {
  const isOurs = /^\.\.?\/.*\.js$/.test(request) && !options.basedir.includes('node_modules');
  return options.defaultResolver(isOurs ? request.replace(/\.js$/, '') : request, options);
};
