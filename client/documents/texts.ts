import type { Texts } from '../texts/texts.ts'

const de = {
	download: 'Herunterladen als …',
	forms: { docx: 'Word-Datei (.docx)', pdf: 'PDF', text: 'Text (.txt)' },
	meanings: {
		docx: 'Zum Weiterschreiben in Word oder LibreOffice.',
		pdf: 'Zum Lesen, Drucken und Ablegen, auch mit Vorlesehilfe.',
		text: 'Nur die Wörter, für E-Mails und Textfelder.',
	},
	untitled: 'Dokument',
	writing: { docx: 'Die Word-Datei wird geschrieben', pdf: 'Das PDF wird geschrieben' },
	drawing: 'Die Bilder der Boards werden gezeichnet',
	cancel: 'Abbrechen',
	missing: (count: number) =>
		count === 1
			? 'Ein Zeichen steht im PDF als leeres Kästchen.'
			: `${count} Zeichen stehen im PDF als leere Kästchen.`,
	missingTodo: (words: string) =>
		`Für sie enthält die Datei keine Schrift: ${words}. Kopieren und Vorlesen geht. In der Word-Datei sind sie zu sehen.`,
	more: (n: number) => `und ${n} weitere`,
	boards: (count: number) =>
		count === 1
			? 'Das Bild eines Boards fehlt in der Datei oder ist nicht vollständig.'
			: `Die Bilder von ${count} Boards fehlen in der Datei oder sind nicht vollständig.`,
	boardsTodo:
		'Die Datei ist gespeichert; was auf den Boards steht, steht darin als Text. Das Board ist gelöscht, leer oder nicht mehr für Sie freigegeben, oder ein Foto kam nicht an: Sehen Sie auf dem Board nach und laden Sie das Dokument noch einmal herunter.',
	failed: 'Die Datei ließ sich nicht schreiben.',
	failedTodo:
		'Das Dokument selbst ist unverändert. Versuchen Sie es noch einmal; geht es wieder nicht, laden Sie die Seite neu.',
	again: 'Noch einmal versuchen',
	close: 'Schließen',
}
const en: typeof de = {
	download: 'Download as …',
	forms: { docx: 'Word file (.docx)', pdf: 'PDF', text: 'Text (.txt)' },
	meanings: {
		docx: 'To go on writing in Word or LibreOffice.',
		pdf: 'To read, print and file, also with a screen reader.',
		text: 'The words alone, for mails and text fields.',
	},
	untitled: 'Document',
	writing: { docx: 'The Word file is being written', pdf: 'The PDF is being written' },
	drawing: 'The pictures of the boards are being drawn',
	cancel: 'Cancel',
	missing: (count) =>
		count === 1 ? 'One character is an empty box in the PDF.' : `${count} characters are empty boxes in the PDF.`,
	missingTodo: (words) =>
		`The file has no letters for them: ${words}. They are there when text is copied or read aloud, and can be seen in the Word file.`,
	more: (n) => `and ${n} more`,
	boards: (count) =>
		count === 1
			? 'The picture of one board is missing in the file, or is not complete.'
			: `The pictures of ${count} boards are missing in the file, or are not complete.`,
	boardsTodo:
		'The file is saved; what stands on the boards stands in it as text. The board was deleted, is empty or is no longer open to you, or a photo did not arrive: look at the board and download the document once more.',
	failed: 'The file could not be written.',
	failedTodo: 'The document itself is unchanged. Try again; if it fails once more, load the page anew.',
	again: 'Try again',
	close: 'Close',
}
export const downloadTexts = { de, en } satisfies Texts<typeof de>
