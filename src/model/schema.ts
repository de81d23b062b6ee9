/** The schema library, handed on from here so that one folder alone depends on it. */
export { z } from 'zod';
