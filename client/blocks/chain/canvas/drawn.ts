import { drawnHere } from '../../../board/canvas/services.ts'
import type { ChainScene } from '../drawing/scene.ts'

/** How each chain is drawn here. */
export const drawnIn = drawnHere<ChainScene>('drawn service chain')
