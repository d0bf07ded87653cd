import { lazyPart } from '../../ui/lazyPart.ts'

/*
 * Only some methods miss partners by name, and what is said of them is a second look: the list of findings is there before.
 */

export const PartnerForm = lazyPart(() => import('./PartnerForm.tsx').then((module) => module.PartnerForm))
export const SaidPartners = lazyPart(() => import('./SaidPartners.tsx').then((module) => module.SaidPartners))
