/**
 * Words that are never a theme: those a language is held together by, and those every goal of every network speaks of. Folded
 * as `words.ts` folds them; inflected forms are listed where they differ from what folding makes of them.
 */
const german = `
	aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beide beim besser bessere besseren bis
	bleiben bleibt brauchen damit dann darf das dass dem den der des deutlich die dies diese diesem diesen dieser dieses doch
	dort durch eher eigene eigenen ein eine einem einen einer eines einmal er erreichen erreicht es etwas euch fur ganz gegen
	gemeinsam gemeinsame gemeinsamen genug gern gibt gut gute guten guter gutes haben hat hier ihr ihre ihrem ihren ihrer im
	immer in ist jede jedem jeden jeder jedes jemand kann kein keine keinem keinen keiner klar klare konnen lassen mehr mit
	moglichst muss mussen nach neben neu neue neuen neuer neues nicht nichts noch nur ob oder ohne passen schnell schneller
	schon sehr sein seine seinem seinen seiner selbst sich sichern sie sind so soll sollen sondern starken statt uber um und
	uns unser unsere unter viel viele vielen vom von vor war was weg weil weiter wenig weniger wenn wer werden wie wieder will
	wir wird wirklich wo wollen zu zum zur zwei zwischen
`
const germanEverywhere = `
	alleinerziehende alleinerziehenden alleinerziehender angebot angebote angeboten anzahl art arten aufgabe aufgaben
	bedarf bereich bereiche beteiligte beteiligten beteiligter ende form formen frage fragen jahr jahre jahren leute
	mensch menschen mittel moglichkeit moglichkeiten monat monate netzwerk netzwerke netzwerks ort orte punkt rahmen rolle
	sache seite situation stadt stelle stellen tag tage teil teile thema themen uhr weg wege weise ziel ziele zielen
	zielgruppe zahl
`
const english = `
	about after again all also and any are around ask asked because been before begins being best better both bring build
	but can clear close come comes could decide does done drop each early end enough ensure every everyone everything fast
	find fewer fit for from gain get gets give goes good great had has have having help here high hours improve in increase
	instead into involved is it its keep large less lone long look make making many more most much must need new not notice
	offer once one only open other others our out over part people provide raise reach reached reduce remain return same
	secure see set settle shall should show small some somebody somewhere stay strengthen such take than that the their them
	then there these they thing things this those time together too under urgent use used want was way ways well were what
	when where which who will with within without would year years you your important
`
const englishEverywhere = `
	actor actors area areas group groups network networks number numbers parent parents place places point points question
	questions single situation target theme themes topic topics town
`

const listed = (...lists: readonly string[]) => new Set(lists.join(' ').split(/\s+/u).filter(Boolean))

export const stopWords = {
	/** words that show which language a text is in */
	holds: { de: listed(german), en: listed(english) },
	/** words that are no theme */
	never: { de: listed(german, germanEverywhere), en: listed(english, englishEverywhere) },
} as const
