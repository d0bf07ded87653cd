import { lazyPart } from '../../ui/lazyPart.ts'

/** What becomes of the scenes; comes when it is asked for, since it knows the method of chains. */
export const ChainDialog = lazyPart(() =>
	import('../../taking/chain/ChainDialog.tsx').then((module) => module.ChainDialog),
)
