import type { Editor, TLUiActionsContextType, TLUiOverrides, TLUiToolItem } from 'tldraw'
import { showAll } from './canvas/camera.ts'
import { servicesOf } from './canvas/services.ts'
import { dissolveSelected, groupSelected } from './cards/clusterGestures.ts'
import { parkSelected } from './cards/parking.ts'
import { canCluster, canDissolve } from './cards/selected.ts'
import { takeSelected } from './cards/taking.ts'
import { Shortcuts } from './menu/Shortcuts.tsx'

/** Actions of tldraw that a board does not have: other hosts' content, addresses on shapes, dark colours, hiding what is ours to show. */
const absent = [
	'insert-embed',
	'edit-link',
	'open-embed-link',
	'convert-to-bookmark',
	'convert-to-embed',
	'open-cursor-chat',
	'toggle-dark-mode',
	'toggle-debug-mode',
	'toggle-focus-mode',
	'video-replace',
]

/** The brackets of tldraw need AltGr on German keyboards; these keys are beside them for everyone. */
const orderKeys = {
	'bring-forward': 'pageup',
	'bring-to-front': 'shift+pageup',
	'send-backward': 'pagedown',
	'send-to-back': 'shift+pagedown',
} as const

/** What else is done with selected cards, by keys. */
const withCards = [
	['park', 'shift+t', parkSelected],
	['take', 'shift+u', takeSelected],
] as const

/** What is seldom done, and said then. */
const byKeys = () => import('./keyboard/pointing.ts')

export const boardOverrides: TLUiOverrides = {
	actions(editor, actions, { addDialog }) {
		for (const id of absent) delete actions[id]
		const { redo, 'zoom-to-fit': all } = actions
		if (redo) actions.redo = { ...redo, kbd: 'cmd+shift+z,ctrl+shift+z,cmd+y,ctrl+y' }
		if (all) actions['zoom-to-fit'] = { ...all, onSelect: () => showAll(editor) }
		for (const [id, key] of Object.entries(orderKeys)) {
			const action = actions[id]
			if (action) actions[id] = { ...action, kbd: `${action.kbd},${key}` }
		}
		// They would lead to another board without a word, and Alt and an arrow belong to the browser.
		for (const id of ['change-page-prev', 'change-page-next']) delete actions[id]
		groupCards(editor, actions)
		for (const [id, kbd, run] of withCards) {
			const onSelect = () => {
				if (editor.isIn('select') && !editor.getIsReadonly()) run(editor)
			}
			actions[id] = { id, kbd, onSelect }
		}
		actions.point = {
			id: 'point',
			kbd: 'shift+k',
			readonlyOk: true,
			onSelect: () => void byKeys().then((keys) => keys.point(editor)),
		}
		actions.names = {
			id: 'names',
			kbd: 'shift+n',
			readonlyOk: true,
			onSelect: () => void byKeys().then((keys) => keys.switchNames(editor)),
		}
		const keys = actions['open-kbd-shortcuts']
		if (keys) actions['open-kbd-shortcuts'] = { ...keys, onSelect: () => void addDialog({ component: Shortcuts }) }
		return actions
	},
	tools(editor, tools) {
		const card: TLUiToolItem = {
			id: 'card',
			label: 'tool.card',
			icon: 'tool-note',
			kbd: 'n',
			onSelect: () => void editor.setCurrentTool('card'),
		}
		// Nobody makes square notes any more; the letter is that of the card.
		delete tools.note
		const { laser } = tools
		const mayPoint = () => servicesOf(editor).mayPoint() || void byKeys().then((keys) => keys.sayNoPointing(editor))
		if (laser) tools.laser = { ...laser, onSelect: (source) => mayPoint() && laser.onSelect(source) }
		return { ...tools, card }
	},
}

/** Strg+G makes a cluster of cards and Strg+Umschalt+G dissolves it; everything else is grouped as tldraw does. */
function groupCards(editor: Editor, actions: TLUiActionsContextType) {
	const { group, ungroup } = actions
	const mayWrite = () => editor.isIn('select') && !editor.getIsReadonly()
	if (group) {
		actions.group = {
			...group,
			onSelect: (source) => (mayWrite() && canCluster(editor) ? groupSelected(editor) : group.onSelect(source)),
		}
	}
	if (ungroup) {
		actions.ungroup = {
			...ungroup,
			onSelect: (source) => (mayWrite() && canDissolve(editor) ? dissolveSelected(editor) : ungroup.onSelect(source)),
		}
	}
}
