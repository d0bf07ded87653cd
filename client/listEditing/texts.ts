import type { Texts } from '../texts/texts.ts'

const de = {
	undo: 'Rückgängig',
	undoStep: 'Letzten Schritt rückgängig machen',
	undoKeys: 'Strg+Z',
	redo: 'Wiederholen',
	redoStep: 'Letzten Schritt wiederholen',
	redoKeys: 'Strg+Y',
	takenBack: 'Das ist zurückgenommen. Es ist wieder, wie es vorher war.',
	close: 'Schließen',
}

const en: typeof de = {
	undo: 'Undo',
	undoStep: 'Undo the last step',
	undoKeys: 'Ctrl+Z',
	redo: 'Redo',
	redoStep: 'Redo the last step',
	redoKeys: 'Ctrl+Y',
	takenBack: 'This was undone. Everything is as it was before.',
	close: 'Close',
}

export const lineTexts = { de, en } satisfies Texts<typeof de>
