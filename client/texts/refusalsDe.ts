import { inGerman } from './figures.ts'
import type { RefusalTexts } from './refusals.ts'

const contentStays = 'Was in der Werkstatt steht, bleibt dort.'
const inputStays = 'Ihre Eingaben bleiben auf diesem Gerät und werden übertragen, sobald es wieder geht.'
const askForLink = 'Bitten Sie die Moderation um den neuen Link, oder treten Sie mit dem Code bei.'

export const refusalsInGerman: RefusalTexts = {
	malformed: () => ({
		happened: 'Der Server hat diese Anfrage nicht verstanden.',
		safe: 'Es wurde nichts verändert.',
		todo: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
	}),
	sessionUnknown: () => ({
		happened: 'Dieses Gerät ist nicht mehr angemeldet.',
		safe: contentStays,
		todo: 'Treten Sie mit Ihrem Link oder mit dem Code noch einmal bei.',
	}),
	notAllowed: () => ({
		happened: 'Das ist mit Ihrem Link nicht möglich.',
		safe: 'Es wurde nichts verändert.',
		todo: 'Bitten Sie die Moderation darum oder um einen anderen Link.',
	}),
	linkUnknown: () => ({
		happened: 'Dieser Link führt zu keiner Werkstatt.',
		safe: 'Vielleicht ist er beim Kopieren abgeschnitten worden. Es ist nichts verloren.',
		todo: 'Öffnen Sie ihn noch einmal aus der Einladung, oder treten Sie mit dem Code bei.',
	}),
	secretMissing: () => ({
		happened: 'Dieser Adresse fehlt der Schlüssel.',
		safe: 'Eine Werkstatt öffnet sich mit ihrem ganzen Link, oder auf einem Gerät, das schon darin war. Es ist nichts verloren.',
		todo: 'Öffnen Sie den ganzen Link aus der Einladung, oder treten Sie mit dem Code bei. Wenn Sie moderieren, brauchen Sie Ihren Moderationslink.',
	}),
	notFound: () => ({
		happened: 'Unter dieser Adresse gibt es keine Seite.',
		safe: 'Ihre Werkstätten sind davon nicht berührt.',
		todo: 'Prüfen Sie die Adresse, oder beginnen Sie auf der Startseite.',
	}),
	forgedAuthor: () => ({
		happened: 'Der Server hat eine Änderung nicht angenommen, weil sie nicht eindeutig von diesem Gerät stammt.',
		safe: 'Alles bereits Gespeicherte ist gespeichert.',
		todo: 'Laden Sie die Seite neu. Ist die Werkstatt zweimal geöffnet, schließen Sie die anderen Fenster.',
	}),
	linkRevoked: ({ since }) => ({
		happened: 'Dieser Link gilt nicht mehr.',
		safe: `Er wurde ${since === undefined ? '' : `am ${inGerman.date(since)} `}ersetzt oder zurückgezogen. ${contentStays}`,
		todo: askForLink,
	}),
	workshopDeleted: ({ since }) => ({
		happened: 'Diese Werkstatt wurde gelöscht.',
		safe: `Die Moderation hat sie ${since === undefined ? '' : `am ${inGerman.date(since)} `}für alle gelöscht, mit allen Boards und Links.`,
		todo: 'Ihre anderen Werkstätten sind davon nicht berührt.',
	}),
	linkExpired: ({ since }) => ({
		happened: 'Dieser Link ist abgelaufen.',
		safe: `${since === undefined ? 'Seine Zeit ist um.' : `Er galt bis zum ${inGerman.date(since)}.`} ${contentStays}`,
		todo: askForLink,
	}),
	promiseChanged: () => ({
		happened: 'Die Moderation hat geändert, was zu Ihrem Namen gezeigt wird.',
		safe: 'Ihre Eingabe wurde nicht abgegeben und steht noch hier.',
		todo: 'Lesen Sie die neue Zusage und geben Sie die Eingabe dann noch einmal ab.',
	}),
	roundOver: () => ({
		happened: 'Diese Runde ist schon aufgedeckt.',
		safe: 'Was Sie vorher abgegeben haben, gilt; Ihre letzte Änderung kam zu spät.',
		todo: 'Sagen Sie der Moderation, wenn sie noch gelten soll.',
	}),
	sharedContent: () => ({
		happened: 'Etwas auf diesem Board ist auch auf einem anderen Board zu sehen.',
		safe: 'Es wurde nichts verändert.',
		todo: 'Entfernen Sie es auf einem der beiden Boards; dann können Sie das Board der Moderation vorbehalten.',
	}),
	rehearsalRuns: () => ({
		happened: 'Von dieser Werkstatt läuft schon ein Probelauf.',
		safe: 'Es wurde kein zweiter angelegt.',
		todo: 'Gehen Sie in den laufenden Probelauf, oder beenden Sie ihn zuerst.',
	}),
	rehearsalsFull: () => ({
		happened: 'Auf diesem Server laufen gerade so viele Probeläufe, wie er zulässt.',
		safe: 'Ihre Werkstatt ist unverändert.',
		todo: 'Versuchen Sie es später noch einmal; Probeläufe enden spätestens nach einigen Stunden.',
	}),
	fileForeign: () => ({
		happened: 'Das ist keine Werkstattdatei von Netzwerkstatt.',
		safe: 'Es wurde nichts angelegt und nichts verändert.',
		todo: 'Wählen Sie eine Datei, deren Name auf „.netzwerkstatt“ endet.',
	}),
	fileDamaged: () => ({
		happened: 'Diese Werkstattdatei ist unvollständig oder wurde verändert.',
		safe: 'Es wurde nichts angelegt. In der Werkstatt, aus der sie stammt, ist alles noch da.',
		todo: 'Laden Sie die Datei dort noch einmal herunter.',
	}),
	fileNewer: () => ({
		happened: 'Diese Werkstattdatei hat eine neuere Version von Netzwerkstatt geschrieben.',
		safe: 'Es wurde nichts angelegt, und die Datei ist in Ordnung.',
		todo: 'Bitten Sie Ihre IT, diesen Server zu aktualisieren.',
	}),
	fileTooLarge: () => ({
		happened: 'Diese Werkstattdatei ist größer, als dieser Server annimmt.',
		safe: 'Es wurde nichts angelegt, und die Datei ist in Ordnung.',
		todo: 'Bitten Sie Ihre IT, die Grenze für Werkstattdateien anzuheben.',
	}),
	superseded: () => ({
		happened: 'Die Moderation hat diese Werkstatt auf einen früheren Stand zurückgesetzt.',
		safe: 'Was vorher da war, liegt bei der Moderation unter „Frühere Stände“.',
		todo: 'Laden Sie die Seite neu, um weiterzuarbeiten.',
	}),
	keyNeeded: () => ({
		happened: 'Auf diesem Server richtet Werkstätten ein, wer den Schlüssel des Betreibers hat.',
		safe: 'Es wurde nichts angelegt.',
		todo: 'Geben Sie den Schlüssel ein, oder fragen Sie bei der Organisation nach, die den Server betreibt.',
	}),
	tooLarge: () => ({
		happened: 'Das war zu groß, um es auf einmal zu übertragen.',
		safe: 'Alles bereits Gespeicherte ist gespeichert.',
		todo: 'Teilen Sie die Eingabe auf, zum Beispiel in mehrere Dateien oder Abschnitte.',
	}),
	documentFull: () => ({
		happened: 'Dieser Bereich der Werkstatt ist voll.',
		safe: 'Alles bereits Gespeicherte ist gespeichert und lesbar.',
		todo: 'Bitten Sie die Moderation, nicht mehr Gebrauchtes zu löschen oder mit einer neuen Werkstatt weiterzumachen.',
	}),
	outdatedClient: () => ({
		happened: 'Auf dem Server läuft inzwischen eine neuere Fassung.',
		safe: inputStays,
		todo: 'Laden Sie die Seite neu, dann geht es weiter.',
	}),
	tooMany: () => ({
		happened: 'Hier kamen gerade zu viele Versuche auf einmal.',
		safe: 'Der Server macht eine kurze Pause. Es ist nichts verloren.',
		todo: 'Warten Sie einen Augenblick.',
	}),
	roomFull: () => ({
		happened: 'Die Werkstatt ist voll.',
		safe: 'Es sind so viele Personen da, wie dieser Server zulässt. Ihr Link gilt weiter.',
		todo: 'Sobald jemand geht, kommen Sie hinein. Sie können diese Seite offen lassen.',
	}),
	storageDamaged: () => ({
		happened: 'Im Speicher dieser Werkstatt wurde ein Schaden entdeckt.',
		safe: 'Der Server hält sie zurück, damit nichts Falsches angezeigt oder überschrieben wird.',
		todo: 'Bitte sagen Sie der Betreuung des Servers Bescheid und geben Sie die Kennung unten weiter.',
	}),
	storageAway: () => ({
		happened: 'Der Server kann gerade nicht speichern.',
		safe: inputStays,
		todo: 'Meist ist das nach kurzer Zeit vorbei. Lassen Sie diese Seite offen.',
	}),
	shuttingDown: () => ({
		happened: 'Der Server wird gerade neu gestartet.',
		safe: inputStays,
		todo: 'Lassen Sie diese Seite offen, es geht gleich weiter.',
	}),
	unexpected: () => ({
		happened: 'Auf dem Server ist ein unerwarteter Fehler aufgetreten.',
		safe: inputStays,
		todo: 'Bleibt der Fehler, geben Sie die Kennung unten an die Betreuung des Servers weiter.',
	}),
	serverAway: () => ({
		happened: 'Keine Verbindung zum Server.',
		safe: 'Was gespeichert war, ist gespeichert. Ungesendete Eingaben bleiben auf diesem Gerät.',
		todo: 'Prüfen Sie, ob dieses Gerät im richtigen Netz ist. Sie können diese Seite offen lassen.',
	}),
}
