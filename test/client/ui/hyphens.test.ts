import { expect, it } from 'vitest'
import { withHyphens } from '../../../client/ui/hyphens.ts'

const shown = (text: string) => withHyphens(text).replaceAll('\u00ad', '-')

it('long German words break between their syllables', () => {
	const words = {
		Unterhaltsvorschuss: 'Unter-halts-vor-schuss',
		Schuldnerberatung: 'Schuld-ner-bera-tung',
		Kindertagespflege: 'Kin-der-tages-pflege',
		Fortbildungsstätte: 'Fort-bil-dungs-stätte',
		Betreuungszeiten: 'Betreuungs-zei-ten',
		Familienzentrum: 'Fami-lien-zen-trum',
	}
	expect(Object.keys(words).map(shown)).toEqual(Object.values(words))
})

it('parts of words stay together', () => {
	const words = {
		Netzwerkbild: 'Netz-werk-bild',
		Beteiligtenanalyse: 'Betei-lig-ten-ana-lyse',
		Entscheidungsebene: 'Ent-schei-dungs-ebene',
		Arbeitgeberservice: 'Arbeit-geber-ser-vice',
		Chancengleichheit: 'Chan-cen-gleich-heit',
		Zuständigkeit: 'Zustän-dig-keit',
		Gesundheitsamt: 'Gesund-heits-amt',
		Entwicklung: 'Ent-wick-lung',
	}
	expect(Object.keys(words).map(shown)).toEqual(Object.values(words))
})

it('a "sch" begins its word whole, whatever stands before it', () => {
	const words = {
		Gesamtschule: 'Gesamt-schule',
		Gesamtschulen: 'Gesamt-schu-len',
		Gesamtschulleitung: 'Gesamt-schul-lei-tung',
		Gesamtstrategie: 'Gesamt-stra-tegie',
		Berufsschule: 'Berufs-schule',
		Berufsfachschule: 'Berufs-fach-schule',
		Abendrealschule: 'Abend-real-schule',
		Förderschule: 'För-der-schule',
		Volkshochschule: 'Volks-hoch-schule',
		Ganztagsschule: 'Ganz-tags-schule',
		Schulsozialarbeit: 'Schul-sozial-arbeit',
		Amtsvormundschaft: 'Amts-vor-mund-schaft',
	}
	expect(Object.keys(words).map(shown)).toEqual(Object.values(words))
})

it('nothing breaks within a "ck", and no word loses a single letter to the next line', () => {
	const words = {
		Informationsaustausch: 'Infor-mations-aus-tausch',
		Checkliste: 'Check-liste',
		Checklisten: 'Check-lis-ten',
		Entwicklungen: 'Ent-wick-lun-gen',
		Druckknöpfe: 'Druck-knöpfe',
		Spezialisten: 'Spe-zia-lis-ten',
		Verpackungen: 'Ver-packun-gen',
	}
	expect(Object.keys(words).map(shown)).toEqual(Object.values(words))
})

it('short words and everything between words stay as they are', () => {
	expect(shown('Amt, 7:45 Uhr – Jugendamt')).toBe('Amt, 7:45 Uhr – Jugendamt')
	expect(withHyphens('Grundsicherung (SGB II)').replaceAll('\u00ad', '')).toBe('Grundsicherung (SGB II)')
})
