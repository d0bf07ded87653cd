import type { TLUiOverrides } from 'tldraw'
import { showAll } from './camera.ts'
import { tldrawWords } from './texts.ts'

/** Actions of tldraw that a board does not have: other hosts' content, dark colours, hiding what is ours to show. */
const absent = [
	'insert-embed',
	'open-embed-link',
	'convert-to-bookmark',
	'convert-to-embed',
	'open-cursor-chat',
	'toggle-dark-mode',
	'toggle-debug-mode',
	'toggle-focus-mode',
	'video-replace',
]

export const boardOverrides: TLUiOverrides = {
	translations: tldrawWords,
	actions(editor, actions) {
		for (const id of absent) delete actions[id]
		const { redo, 'zoom-to-fit': all } = actions
		if (redo) actions.redo = { ...redo, kbd: 'cmd+shift+z,ctrl+shift+z,cmd+y,ctrl+y' }
		if (all) actions['zoom-to-fit'] = { ...all, onSelect: () => showAll(editor) }
		return actions
	},
}
