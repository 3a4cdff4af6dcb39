-- Postcodes as the site loads them from the ONS Postcode Directory: decision 0065. No read model: no record has them.

create table postcode.postcode (
  -- In capitals and without spaces.
  code text collate "C" primary key,
  latitude double precision not null,
  longitude double precision not null,
  -- Lower layer super output area of the census of 2021, or of 2011 where the file has no other.
  lsoa text,
  -- Rank of the area in the English indices of deprivation; 1 is the most deprived.
  imd int
);

-- The middle of the postcodes that begin with an outward code, such as ME7.
create table postcode.outward (
  code text collate "C" primary key,
  latitude double precision not null,
  longitude double precision not null,
  postcodes int not null
);
