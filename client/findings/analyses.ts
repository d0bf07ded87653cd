import { late } from '../ui/late.ts'

/** The methods with all they look for and cite. They come when somebody first asks what is found in a block. */
export const analyses = late(() => import('../../shared/methods/index.ts'))
