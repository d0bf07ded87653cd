import type { Editor, TLShape } from 'tldraw'
import { servicesOf } from '../canvas/services.ts'
import { cardMarks } from './cardMarks.ts'

/** The dots a card or cluster won: as they were counted; without a ballot about it, as the board says. */
export const cardDots = (editor: Editor, shape: Pick<TLShape, 'id' | 'meta'>): number =>
	servicesOf(editor).givenDots.get().get(shape.id) ?? cardMarks(shape).dots
