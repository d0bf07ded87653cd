import { type Atom, atom, type Editor, type TLEventInfo } from 'tldraw'

/** Per canvas: whether each tap adds to what is selected, as clicks with Shift do. */
const modes = new WeakMap<Editor, Atom<boolean>>()

function modeOf(editor: Editor): Atom<boolean> {
	const mode = modes.get(editor) ?? atom('chooses several', false)
	modes.set(editor, mode)
	return mode
}

export const choosesSeveral = (editor: Editor): boolean => modeOf(editor).get()

export const toggleSeveral = (editor: Editor) => {
	modeOf(editor).update((isOn) => !isOn)
}

/** Lets taps choose several while that is on; it ends when nothing is selected any more or another tool is taken. */
export function letTapsChooseSeveral(editor: Editor): () => void {
	const mode = modeOf(editor)
	const dispatch = editor.dispatch.bind(editor)
	editor.dispatch = (info: TLEventInfo) => {
		const isTap = info.type === 'pointer' && (info.name === 'pointer_down' || info.name === 'pointer_up')
		return dispatch(isTap && mode.get() ? { ...info, shiftKey: true } : info)
	}
	const end = editor.store.listen(
		() => {
			if (!mode.get()) return
			if (editor.getSelectedShapeIds().length === 0 || !editor.isIn('select')) mode.set(false)
		},
		{ scope: 'session' },
	)
	return () => {
		end()
		editor.dispatch = dispatch
	}
}
