import type { HandoverRating } from '../../../../shared/registry/index.ts'

/** How a handover looks: as people rated it, or open as long as nobody has. */
export type Look = HandoverRating | 'open'

/** Line and sign of each rating. Dashes and shapes tell them apart; the colour is a third help. */
export const looks = {
	smooth: { colour: '--nw-good', soft: '--nw-sheet', dashes: undefined },
	unclear: { colour: '--nw-care', soft: '--nw-care-soft', dashes: '7 5' },
	break: { colour: '--nw-bad', soft: '--nw-bad-soft', dashes: '2.5 5' },
	open: { colour: '--nw-line-strong', soft: '--nw-sheet', dashes: undefined },
} as const satisfies Record<Look, { colour: string; soft: string; dashes: string | undefined }>

export const lookOrder = ['smooth', 'unclear', 'break', 'open'] as const satisfies Look[]
