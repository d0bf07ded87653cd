import type { MethodHead } from '../../shared/methods/index.ts'
import { blockIcon } from '../navigation/blockIcon.ts'
import type { IconName } from '../ui/icon.tsx'

/** A method's sign in lists: that of the block its board shows. A board without a method is one for cards. */
export const methodIcon = (method: Pick<MethodHead, 'blocks'> | undefined): IconName =>
	method ? blockIcon(method.blocks[0]) : 'card'
