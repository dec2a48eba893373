import * as delivery from './delivery.ts';
import * as flag from './flag.ts';
import * as job from './job.ts';
import * as noise from './noise.ts';
import * as quantity from './quantity.ts';
import * as size from './size.ts';
import * as temperature from './temperature.ts';

/** All words that a reading marks, by kind. They ship as `reading.generated.ts`, which holds the same by language. */
export const wordTables = {
  noise: noise.noiseWords,
  axis: size.axisWords,
  machine: size.machineWords,
  unit: size.unitWords,
  filler: size.fillerWords,
  shape: size.shapeWords,
  thread: size.threadWords,
  count: quantity.countWords,
  quantityLabel: quantity.quantityLabels,
  period: quantity.periodWords,
  numberWord: quantity.numberWords,
  range: quantity.rangeWords,
  about: quantity.aboutWords,
  timeUnit: delivery.timeUnitWords,
  calendarWeek: delivery.calendarWeekWords,
  delivery: delivery.deliveryWords,
  otherTime: delivery.otherTimeWords,
  month: delivery.monthWords,
  relative: delivery.relativeWords,
  monthEnd: delivery.monthEndWords,
  incoterm: delivery.incotermWords,
  toPlace: delivery.toPlaceWords,
  street: delivery.streetWords,
  flag: flag.flagWords,
  drawing: flag.drawingWords,
  denial: flag.denialWords,
  instead: flag.insteadWords,
  refused: flag.refusedWords,
  own: job.ownWords,
  tool: job.toolWords,
  makeTool: job.makeToolWords,
  apart: job.apartWords,
  service: job.serviceWords,
  goods: job.goodsWords,
  use: job.useWords,
  for: job.forWords,
  temperature: temperature.temperatureWords,
  test: temperature.testWords,
  hardness: temperature.hardnessWords,
  colour: temperature.colourWords,
  colourLabel: temperature.colourLabels,
};
