import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'
import { PROSE, textFieldsOf } from '../helpers/fields.ts'

const headlineOf = (...lines: string[]) =>
  textFieldsOf(
    `Local\nSport\nWeather\n${lines.join('\n')}\n18 June 2024\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n`,
  ).headline?.value

const SPANISH = `EL DIARIO MERIDIONAL
Suscríbete
CULTURA

La biblioteca que se cansó de sostener el techo

Un informe de 2024 avisó de las filtraciones, pero la obra se aplazó dos veces

Aurora Belmonte Rius / Íñigo S. Lasarte
Marisma -
18 JUN 2025 - 05:40 CEST

La única biblioteca de la ciudad permanecerá cerrada al menos hasta octubre, después de que los técnicos comprobaran que el techo de la sala de lectura había cedido cuatro centímetros desde la primavera.

«Sonó como una rama que se parte y luego cayó el polvo», cuenta Otilia Harana, de 71 años, que consultaba los microfilmes cuando saltó la alarma. Nadie resultó herido.

El edificio, terminado en 1908, no se inspeccionaba a fondo desde 1994. Un informe advirtió el año pasado de filtraciones sobre la galería este, pero la obra se aplazó dos veces por falta de dinero.

Gregorio Tola, que preside la comisión de cultura, calcula que solo el almacenamiento provisional costará 40.000 euros al mes.

Los lectores pueden quedarse con los libros prestados hasta la reapertura y no se cobrarán multas.
`

describe('the line right below the headline of a dump', () => {
  it('is a standfirst though it is nearer to the text', async () => {
    expect((await extract(SPANISH)).headline).toBe('La biblioteca que se cansó de sostener el techo')
  })

  it('is the headline where a crumb above it has the same words', () => {
    const headline = 'The council heard that the work would cost more than told'
    expect(headlineOf('Council heard work would cost', headline)).toBe(headline)
  })

  it('is the headline where a search field stands above it', () => {
    const headline = 'The council heard that the work would cost more than told'
    expect(headlineOf('What are you looking for?', headline)).toBe(headline)
  })
})
