import type { Editor, TLEventInfo } from 'tldraw'
import { servicesOf } from '../canvas/services.ts'

/** Whether each tap adds to what is selected. */
export const choosesSeveral = (editor: Editor): boolean => servicesOf(editor).choosesSeveral.get()

export const toggleSeveral = (editor: Editor) => {
	servicesOf(editor).choosesSeveral.update((isOn) => !isOn)
}

/** Lets taps choose several while that is on; it ends when nothing is selected any more or another tool is taken. */
export function letTapsChooseSeveral(editor: Editor): () => void {
	const mode = servicesOf(editor).choosesSeveral
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
