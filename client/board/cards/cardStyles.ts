import { StyleProp } from 'tldraw'
import { cardForms, papers } from '../../../shared/board/cards/index.ts'

/** What the bar at the selection sets on cards; the size of writing is tldraw's own, shared with texts. */
export const CardFormStyle = StyleProp.defineEnum('netzwerkstatt:form', {
	defaultValue: 'rectangle',
	values: cardForms,
})
export const CardPaperStyle = StyleProp.defineEnum('netzwerkstatt:paper', { defaultValue: 'yellow', values: papers })
